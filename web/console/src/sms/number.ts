/** A number in groups that can be read out; a Norwegian one as Norwegians write it, others as they came. */
export function readable(number: string): string {
  const norwegian = /^\+47(\d{8})$/.exec(number)?.[1];
  if (!norwegian) return number;
  const groups = /^[489]/.test(norwegian) ? /(\d{3})(\d{2})(\d{3})/ : /(\d{2})(\d{2})(\d{2})(\d{2})/;
  return `+47 ${groups.exec(norwegian)?.slice(1).join('\u00a0')}`.replace(' ', '\u00a0');
}
