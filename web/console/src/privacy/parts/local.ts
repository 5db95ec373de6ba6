/** A time as a control of the browser has it, in the time zone of whoever fills it in: `2026-11-22T18:30`. */
export function toLocal(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The time that a control says, or null if it says none. */
export function fromLocal(value: string): string | null {
  const at = value ? new Date(value) : null;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : null;
}

/** Now, as a control has it. */
export const nowLocal = () => toLocal(new Date().toISOString());

/** What was filled in, or null. */
export const filled = (text: string) => text.trim() || null;
