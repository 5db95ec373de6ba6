/** A day as a control of the browser has it, where whoever fills it in is: `2026-11-22`. */
export function today(now = new Date()): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** A time of that day: noon, by which it is that day all over the country; of today, now, as nothing comes later. */
export function receivedAt(day: string, now: Date): string {
  const noon = new Date(`${day}T12:00:00`);
  return (day === today(now) || Number.isNaN(noon.getTime()) ? now : noon).toISOString();
}
