import type { Recipient, RecipientChoices } from './api.ts';

/** Whether a recipient gets data today, and if not why. */
export type RecipientState = 'ready' | 'soon' | 'expired' | 'unsigned' | 'ended' | 'unfounded';

const SOON_DAYS = 30;

export function stateOf(
  recipient: Recipient,
  adequate: RecipientChoices['adequate'],
  today: string,
): RecipientState {
  const { agreement, mechanism, region } = recipient.details;
  if (recipient.endedAt) return 'ended';
  if (agreement.signedOn > today) return 'unsigned';
  if (agreement.expiresOn && agreement.expiresOn < today) return 'expired';
  if (mechanism === 'adequacy' && !adequate.some((one) => one.country === region)) return 'unfounded';
  const days = agreement.expiresOn
    ? (Date.parse(agreement.expiresOn) - Date.parse(today)) / 86_400_000
    : SOON_DAYS + 1;
  return days <= SOON_DAYS ? 'soon' : 'ready';
}
