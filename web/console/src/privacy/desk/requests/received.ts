import { today } from '@samtale/shared';

/** A time of that day: noon, by which it is that day all over the country; of today, now, as nothing comes later. */
export function receivedAt(day: string, now: Date): string {
  const noon = new Date(`${day}T11:00:00Z`);
  return (day === today(now) || Number.isNaN(noon.getTime()) ? now : noon).toISOString();
}
