import type { Entrypoint, FieldName } from '@samtale/shared';

export type FieldFault =
  | { key: 'needsName' | 'needsEmail' | 'needsPhone' | 'needsMessage' | 'messageTooLong' }
  | { key: 'fieldTooLong'; limit: number };

/** What is said when a field is empty or not plausible. */
export const NEEDS = { name: 'needsName', email: 'needsEmail', phone: 'needsPhone' } as const;
const EMAIL = /^\S+@\S+\.\S+$/;
const PHONE = /^\+?(?:[\s().-]*\d){8,15}\s*$/;

/** What stands in the way of starting, by field. The server has the last word; this is to spare a round trip. */
export function faults(
  entrypoint: Entrypoint,
  values: Record<FieldName, string>,
  message: string,
): Partial<Record<FieldName | 'message', FieldFault>> {
  const found: Partial<Record<FieldName | 'message', FieldFault>> = {};
  const limit = entrypoint.limits.fieldLength;
  for (const { name, required } of entrypoint.fields) {
    const value = values[name].trim();
    if (value.length > limit) found[name] = { key: 'fieldTooLong', limit };
    else if (value ? !plausible(name, value) : required) found[name] = { key: NEEDS[name] };
  }
  const text = message.trim();
  if (!text) found.message = { key: 'needsMessage' };
  else if (text.length > entrypoint.limits.messageLength) found.message = { key: 'messageTooLong' };
  return found;
}

export function isField(name: string): name is FieldName {
  return name in NEEDS;
}

function plausible(name: FieldName, value: string): boolean {
  if (name === 'email') return EMAIL.test(value);
  return name !== 'phone' || PHONE.test(value);
}
