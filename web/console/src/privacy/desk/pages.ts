import type { LucideIcon } from '@lucide/svelte';
import Archive from '@lucide/svelte/icons/archive';
import Building2 from '@lucide/svelte/icons/building-2';
import Footprints from '@lucide/svelte/icons/footprints';
import Landmark from '@lucide/svelte/icons/landmark';
import ListChecks from '@lucide/svelte/icons/list-checks';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Search from '@lucide/svelte/icons/search';
import ShieldAlert from '@lucide/svelte/icons/shield-alert';
import Timer from '@lucide/svelte/icons/timer';
import UserRound from '@lucide/svelte/icons/user-round';
import type { Component } from 'svelte';
import type { TextKey } from '../../text.svelte.ts';
import ArchivePage from '../archive/ArchivePage.svelte';
import BreachesPage from '../breaches/BreachesPage.svelte';
import DisclosuresPage from '../disclosures/DisclosuresPage.svelte';
import LookUpsPage from '../lookups/LookUpsPage.svelte';
import NoticePage from '../notice/NoticePage.svelte';
import RecipientsPage from '../recipients/RecipientsPage.svelte';
import AuditPage from './audit/AuditPage.svelte';
import PersonPage from './people/PersonPage.svelte';
import RequestsPage from './requests/RequestsPage.svelte';
import RetentionPage from './retention/RetentionPage.svelte';

/**
 * A page of the privacy desk. Its address is `#/privacy/<id>`; what follows in the address is given to it as `item`, so
 * that `#/privacy/requests/4b1f…` opens one request.
 */
export interface DeskPage {
  id: string;
  /** A text without values. */
  label: TextKey;
  icon: LucideIcon;
  component: Component<{ item: string | null }>;
  /** Reached from elsewhere, with an `item`: it does not stand in the list. */
  unlisted?: true;
}

/** The pages in the order in which they stand in the desk; a new one is mounted by a line here and its texts. */
export const DESK_PAGES: readonly DeskPage[] = [
  { id: 'requests', label: 'requests.label', icon: ListChecks, component: RequestsPage },
  { id: 'person', label: 'people.label', icon: UserRound, component: PersonPage, unlisted: true },
  { id: 'look-ups', label: 'lookups.label', icon: Search, component: LookUpsPage },
  { id: 'notice', label: 'notice.label', icon: ScrollText, component: NoticePage },
  { id: 'recipients', label: 'recipients.title', icon: Building2, component: RecipientsPage },
  { id: 'disclosures', label: 'disclosures.title', icon: Landmark, component: DisclosuresPage },
  { id: 'breaches', label: 'breaches.title', icon: ShieldAlert, component: BreachesPage },
  { id: 'archive', label: 'archive.title', icon: Archive, component: ArchivePage },
  { id: 'retention', label: 'retention.label', icon: Timer, component: RetentionPage },
  { id: 'audit', label: 'audit.label', icon: Footprints, component: AuditPage },
];
