import type { AskedEmail, EntrypointService, Eve, OpeningHours } from '../../api/entrypoints.ts';

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const EVES: readonly Eve[] = ['easter_eve', 'whitsun_eve', 'christmas_eve', 'new_years_eve'];
export const EMAILS: readonly AskedEmail[] = ['as_before_chat', 'optional', 'required'];
/** Those of most customers, the company's own among them. */
export const ZONES = [
  'Europe/Oslo',
  'Europe/London',
  'Atlantic/Reykjavik',
  'Europe/Helsinki',
  'UTC',
] as const;
const MIDNIGHT = 24 * 60;
const MOST_MINUTES = 240;

/** Times as a time field has them: `08:00`. */
export interface Span {
  from: string;
  to: string;
}

export interface DateForm extends Span {
  date: string;
  open: boolean;
}

/** Opening hours and patience as they stand in the form. */
export interface ServiceForm {
  always: boolean;
  zone: string;
  /** Monday first. */
  week: Span[][];
  holidays: boolean;
  eves: Eve[];
  dates: DateForm[];
  closing: boolean;
  warnAfter: number | null;
  closeAfter: number | null;
  offerAfter: number | null;
  formEmail: AskedEmail;
  /** Empty for none. */
  onward: string;
}

export type ServiceProblems = Partial<{
  hours: 'hours.bad';
  dates: 'hours.date.bad';
  patience: 'patience.bad';
}>;

export const USUAL: EntrypointService = {
  hours: null,
  patience: { closing: true, warnAfter: 6, closeAfter: 8, offerAfter: 4 },
  formEmail: 'as_before_chat',
  onward: null,
};

const usualDay = (): Span => ({ from: '08:00', to: '16:00' });

export function serviceFormOf({
  hours,
  patience,
  formEmail,
  onward,
}: EntrypointService = USUAL): ServiceForm {
  return { always: !hours, ...hoursFormOf(hours), ...patience, formEmail, onward: onward ?? '' };
}

/** The part that another entrypoint's hours can be put into. */
export function hoursFormOf(hours: OpeningHours | null) {
  const week: Span[][] = DAYS.map((day) =>
    hours
      ? hours.weekly
          .filter((one) => one.day === day)
          .map(({ from, to }) => ({ from: clock(from), to: clock(to) }))
      : day <= 5
        ? [usualDay()]
        : [],
  );
  return {
    zone: hours?.zone ?? ZONES[0],
    week,
    holidays: hours?.holidays ?? true,
    eves: [...(hours?.eves ?? [])],
    dates: (hours?.dates ?? []).map(({ date, from, to }) => ({
      date,
      open: from !== null,
      from: clock(from ?? 480),
      to: clock(to ?? 720),
    })),
  };
}

export function addSpan(spans: Span[]): void {
  const last = spans.at(-1);
  spans.push(last ? { from: last.to, to: '' } : usualDay());
}

/** Gives the other weekdays what Monday has. */
export function copyMonday(week: Span[][]): void {
  for (let day = 1; day < 5; day++) week[day] = (week[0] ?? []).map((span) => ({ ...span }));
}

export function serviceProblems(form: ServiceForm): ServiceProblems {
  const problems: ServiceProblems = {};
  if (!form.always) {
    const spans = form.week.flat();
    if (!spans.length || !spans.every(isSpan)) problems.hours = 'hours.bad';
    if (!form.dates.every((one) => one.date && (!one.open || isSpan(one)))) problems.dates = 'hours.date.bad';
  }
  const { warnAfter, closeAfter, offerAfter } = form;
  if (![warnAfter, closeAfter, offerAfter].every(isMinutes) || (closeAfter ?? 0) <= (warnAfter ?? 0)) {
    problems.patience = 'patience.bad';
  }
  return problems;
}

export function serviceOf(form: ServiceForm): EntrypointService {
  const { closing, warnAfter, closeAfter, offerAfter, formEmail, onward } = form;
  return {
    hours: form.always ? null : hoursOf(form),
    patience: {
      closing,
      warnAfter: warnAfter ?? 0,
      closeAfter: closeAfter ?? 0,
      offerAfter: offerAfter ?? 0,
    },
    formEmail,
    onward: onward || null,
  };
}

function hoursOf({ zone, week, holidays, eves, dates }: ServiceForm): OpeningHours {
  return {
    zone,
    weekly: week.flatMap((spans, day) =>
      spans.map(({ from, to }) => ({ day: day + 1, from: minutes(from), to: ending(to) })),
    ),
    holidays,
    eves: [...eves],
    dates: dates.map(({ date, open, from, to }) => ({
      date,
      from: open ? minutes(from) : null,
      to: open ? ending(to) : null,
    })),
  };
}

function isSpan({ from, to }: Span): boolean {
  return !!from && !!to && minutes(from) < ending(to);
}

function isMinutes(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= 1 && value <= MOST_MINUTES;
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** A time field knows no 24:00. */
function ending(time: string): number {
  return minutes(time) || MIDNIGHT;
}

function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
