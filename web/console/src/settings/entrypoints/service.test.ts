import { describe, expect, it } from 'vitest';
import type { EntrypointService } from '../../api/entrypoints.ts';
import { addSpan, copyMonday, serviceFormOf, serviceOf, serviceProblems, USUAL } from './service.ts';

const stored: EntrypointService = {
  hours: {
    zone: 'Europe/Oslo',
    weekly: [
      { day: 1, from: 480, to: 690 },
      { day: 1, from: 720, to: 960 },
      { day: 6, from: 1_200, to: 1_440 },
    ],
    holidays: true,
    eves: ['easter_eve'],
    dates: [
      { date: '2026-12-23', from: 480, to: 720 },
      { date: '2026-12-27', from: null, to: null },
    ],
  },
  patience: { closing: false, warnAfter: 5, closeAfter: 10, offerAfter: 2 },
  formEmail: 'required',
  onward: 'mailbox-1',
};

describe('opening hours and patience in the form', () => {
  it('give back what they were given, midnight too', () => {
    expect(serviceOf(serviceFormOf(stored))).toEqual(stored);
    expect(serviceOf(serviceFormOf(USUAL))).toEqual(USUAL);
  });

  it('begin with office hours once they are no longer always', () => {
    const form = serviceFormOf(USUAL);
    form.always = false;
    expect(serviceProblems(form)).toEqual({});
    expect(serviceOf(form).hours?.weekly).toHaveLength(5);
    expect(serviceOf(form).hours?.holidays).toBe(true);
  });

  it('add a time after the last, and give Monday’s to all weekdays', () => {
    const form = serviceFormOf(stored);
    addSpan(form.week[0] ?? []);
    expect(form.week[0]?.at(-1)).toEqual({ from: '16:00', to: '' });
    expect(serviceProblems(form).hours).toBe('hours.bad');
    form.week[0]?.pop();
    copyMonday(form.week);
    expect(serviceOf(form).hours?.weekly).toHaveLength(11);
  });

  it('are refused where they could not be', () => {
    const form = serviceFormOf(stored);
    form.week = [[], [], [], [], [], [], []];
    form.dates[0] = { date: '', open: false, from: '', to: '' };
    form.closeAfter = 5;
    expect(serviceProblems(form)).toEqual({
      hours: 'hours.bad',
      dates: 'hours.date.bad',
      patience: 'patience.bad',
    });
    form.closeAfter = null;
    expect(serviceProblems(form).patience).toBe('patience.bad');
  });
});
