import type { LucideIcon } from '@lucide/svelte';
import Building2 from '@lucide/svelte/icons/building-2';
import ClipboardList from '@lucide/svelte/icons/clipboard-list';
import DoorOpen from '@lucide/svelte/icons/door-open';
import KeyRound from '@lucide/svelte/icons/key-round';
import LogIn from '@lucide/svelte/icons/log-in';
import Mail from '@lucide/svelte/icons/mail';
import MailQuestionMark from '@lucide/svelte/icons/mail-question-mark';
import MessageSquareQuote from '@lucide/svelte/icons/message-square-quote';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import Smartphone from '@lucide/svelte/icons/smartphone';
import Smile from '@lucide/svelte/icons/smile';
import Tag from '@lucide/svelte/icons/tag';
import UserRound from '@lucide/svelte/icons/user-round';
import Users from '@lucide/svelte/icons/users';
import UsersRound from '@lucide/svelte/icons/users-round';
import type { Role } from '@samtale/shared';
import type { Component } from 'svelte';
import type { TextKey } from '../text.svelte.ts';

/** What a page is about: headings of the list, in the order in which they stand there. */
export const GROUPS = ['you', 'people', 'channels', 'account'] as const;

/** The component of a page that opens one of its things by the address. */
export type Paged = Component<{ item: string | null }>;

/**
 * A page of the settings. Its address is `#/settings/<id>`; what follows in the address is given to it as `item`, so
 * that `#/settings/canned-replies/4b1f…` opens one canned reply.
 */
export interface SettingsPage {
  id: string;
  /** A text without values. */
  label: TextKey;
  group: (typeof GROUPS)[number];
  icon: LucideIcon;
  /** Listed for those who have one of these roles, and shut for others; none opens it for everybody. */
  roles?: readonly Role[];
  /** Fetched when it is first opened, so that the console does not start with what few look at. */
  load(): Promise<{ default: Paged | Component<Record<string, never>> }>;
}

/** The pages, in the order in which they stand under their heading; a new one is a line here, a folder and its texts. */
export const SETTINGS_PAGES: readonly SettingsPage[] = [
  { id: 'me', label: 'settings.me', group: 'you', icon: UserRound, load: () => import('./me/MePage.svelte') },
  {
    id: 'security',
    label: 'settings.security',
    group: 'you',
    icon: KeyRound,
    load: () => import('../signin/SecurityPage.svelte'),
  },
  {
    id: 'people',
    label: 'settings.people',
    group: 'people',
    icon: Users,
    roles: ['administrator'],
    load: () => import('./people/PeoplePage.svelte'),
  },
  {
    id: 'teams',
    label: 'settings.teams',
    group: 'people',
    icon: UsersRound,
    roles: ['administrator'],
    load: () => import('./teams/TeamsPage.svelte'),
  },
  {
    id: 'canned-replies',
    label: 'settings.canned',
    group: 'channels',
    icon: MessageSquareQuote,
    load: () => import('./CannedPage.svelte'),
  },
  {
    id: 'identity',
    label: 'settings.identity',
    group: 'channels',
    icon: KeyRound,
    roles: ['administrator'],
    load: () => import('./identity/IdentityPage.svelte'),
  },
  {
    id: 'labels',
    label: 'settings.labels',
    group: 'channels',
    icon: Tag,
    roles: ['supervisor', 'administrator'],
    load: () => import('./labels/LabelsPage.svelte'),
  },
  {
    id: 'entrypoints',
    label: 'settings.entrypoints',
    group: 'channels',
    icon: DoorOpen,
    roles: ['administrator'],
    load: () => import('./EntrypointsPage.svelte'),
  },
  {
    id: 'mailboxes',
    label: 'settings.mailboxes',
    group: 'channels',
    icon: Mail,
    roles: ['administrator'],
    load: () => import('./mailboxes/MailboxesPage.svelte'),
  },
  {
    id: 'sms',
    label: 'settings.sms',
    group: 'channels',
    icon: Smartphone,
    roles: ['administrator'],
    load: () => import('./sms/SmsPage.svelte'),
  },
  {
    id: 'forms',
    label: 'settings.forms',
    group: 'channels',
    icon: ClipboardList,
    roles: ['administrator'],
    load: () => import('./forms/FormsPage.svelte'),
  },
  {
    id: 'set-aside-forms',
    label: 'settings.setAside',
    group: 'channels',
    icon: MailQuestionMark,
    roles: ['supervisor', 'administrator'],
    load: () => import('./forms/SetAsidePage.svelte'),
  },
  {
    id: 'surveys',
    label: 'settings.surveys',
    group: 'channels',
    icon: Smile,
    roles: ['administrator'],
    load: () => import('./surveys/SurveysPage.svelte'),
  },
  {
    id: 'account',
    label: 'settings.account',
    group: 'account',
    icon: Building2,
    roles: ['administrator'],
    load: () => import('./account/AccountPage.svelte'),
  },
  {
    id: 'sign-in',
    label: 'settings.signIn',
    group: 'account',
    icon: ShieldCheck,
    roles: ['administrator'],
    load: () => import('../signin/RulePage.svelte'),
  },
  {
    id: 'single-sign-on',
    label: 'settings.singleSignOn',
    group: 'account',
    icon: LogIn,
    roles: ['administrator'],
    load: () => import('../signin/sso/SsoPage.svelte'),
  },
];

/** The pages that somebody with these roles may open. */
export function pagesFor(roles: readonly Role[], pages = SETTINGS_PAGES): SettingsPage[] {
  return pages.filter((page) => mayOpen(page, roles));
}

export function mayOpen(page: SettingsPage, roles: readonly Role[]): boolean {
  return !page.roles || page.roles.some((role) => roles.includes(role));
}
