import type { Label, LabelColour, Priority, Row, Uuid } from '@samtale/shared';
import { call } from '../api/client.ts';

/** The requests of labels, priority and snoozing. */

const LABELS = '/api/console/labels';
export type LabelDraft = { name: string; colour: LabelColour };

export const labels = () => call<Label[]>('GET', LABELS);
export const saveLabel = (id: Uuid | null, draft: LabelDraft) =>
  id ? call<void>('PUT', `${LABELS}/${id}`, draft) : call<Label>('POST', LABELS, draft);
export const deleteLabel = (id: Uuid) => call<void>('DELETE', `${LABELS}/${id}`);
export const mergeLabel = (id: Uuid, into: Uuid) => call<void>('POST', `${LABELS}/${id}/merge`, { into });

const of = (conversation: Uuid) => `/api/console/conversations/${conversation}`;
export const putLabel = (conversation: Uuid, label: Uuid) =>
  call<Row>('PUT', `${of(conversation)}/labels/${label}`);
export const takeLabel = (conversation: Uuid, label: Uuid) =>
  call<Row>('DELETE', `${of(conversation)}/labels/${label}`);
export const prioritise = (conversation: Uuid, priority: Priority) =>
  call<Row>('PUT', `${of(conversation)}/priority`, { priority });
export const snooze = (conversation: Uuid, until: Date | null) =>
  call<Row>('POST', `${of(conversation)}/snooze`, { until: until?.toISOString() ?? null });
export const wake = (conversation: Uuid) => call<Row>('POST', `${of(conversation)}/wake`);
