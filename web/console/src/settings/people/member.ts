import type { MemberDraft, StaffMember } from './api.ts';

export type MemberProblems = Partial<
  Record<keyof MemberDraft, 'field.required' | 'field.email' | 'people.roles.none' | 'people.address.taken'>
>;

/** What is wrong with what is written of somebody, before it is sent. */
export function memberProblems(draft: MemberDraft): MemberProblems {
  const problems: MemberProblems = {};
  if (!draft.name.trim()) problems.name = 'field.required';
  if (!draft.email.trim()) problems.email = 'field.required';
  else if (!/^\S+@\S+\.\S+$/.test(draft.email.trim())) problems.email = 'field.email';
  if (!draft.roles.length) problems.roles = 'people.roles.none';
  return problems;
}

/** Those whose name or address has all the words, closed ones apart. */
export function found(all: StaffMember[], query: string): { here: StaffMember[]; closed: StaffMember[] } {
  const words = query.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const fits = all.filter((one) => {
    const text = `${one.name} ${one.email}`.toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  });
  const byName = (one: StaffMember, other: StaffMember) => one.name.localeCompare(other.name, 'nb');
  return {
    here: fits.filter((one) => one.state !== 'closed').sort(byName),
    closed: fits.filter((one) => one.state === 'closed').sort(byName),
  };
}
