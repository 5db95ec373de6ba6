import type { CannedReply, Row, View } from '@samtale/shared';
import * as api from '../api/api.ts';
import { who } from '../list/row.ts';
import { en } from '../messages/en.ts';
import { nb } from '../messages/nb.ts';
import { DESK_PAGES } from '../privacy/desk/pages.ts';
import { session } from '../session/session.svelte.ts';
import { pagesFor } from '../settings/pages.ts';
import { ACTIONS } from '../shell/commands.ts';
import type { Desk } from '../shell/desk.svelte.ts';
import { type KeyAction, SHORTCUTS } from '../shell/keys.ts';
import { go } from '../shell/place.svelte.ts';
import { inbox, privacy, type Route, settings } from '../shell/route.ts';
import { language, type TextKey, t } from '../text.svelte.ts';
import { fit } from './fuzzy.ts';

export type Group =
  | 'conversation'
  | 'write'
  | 'go'
  | 'settings'
  | 'privacy'
  | 'self'
  | 'conversations'
  | 'canned';

/** Something that can be done now. */
export interface Command {
  id: string;
  group: Group;
  text: string;
  /** What else finds it: its words in the other language, a shortcut. */
  also: readonly string[];
  keys?: readonly string[];
  run(): void;
}

/** What the place where the console is drawn can do. */
export interface Room {
  toggleContext(): void;
}

const VIEWS: readonly View[] = ['mine', 'unassigned', 'snoozed', 'all', 'closed'];
const KEYED: readonly [KeyAction, Group][] = [
  ['reply', 'write'],
  ['note', 'write'],
  ['canned', 'write'],
  ['close', 'conversation'],
  ['closeAndNext', 'conversation'],
  ['snooze', 'conversation'],
  ['next', 'go'],
  ['previous', 'go'],
  ['help', 'self'],
];
/** Conversations and replies shown at once. */
const MOST = 50;

type Plain = { [K in TextKey]: (typeof nb)[K] extends string ? K : never }[TextKey];

function command(group: Group, key: Plain, run: () => void, more: Partial<Command> = {}): Command {
  const other = language() === 'nb' ? en : nb;
  return { id: key, group, text: t(key), also: [other[key]], run, ...more };
}

/** All that can be done, as it stands now. */
export function commandsOf(desk: Desk, room: Room): Command[] {
  return [
    ...keyed(desk),
    ...ofConversation(desk, room),
    ...places(desk),
    ...self(),
    ...conversations(desk),
    ...canned(desk),
  ];
}

/** Those that fit what is written, the best first and otherwise as they stand. */
export function found(all: readonly Command[], query: string): Command[] {
  return all
    .map((one) => ({ one, points: points(one, query) }))
    .filter((fitting) => fitting.points >= 0)
    .sort((a, b) => b.points - a.points)
    .map((fitting) => fitting.one);
}

function points(one: Command, query: string): number {
  const own = fit(query, one.text) ?? -1;
  const others = one.also.map((text) => fit(query, text) ?? -1);
  // In the reader's own language it fits a little better.
  return Math.max(own >= 0 ? own + 0.5 : -1, ...others);
}

function keyed(desk: Desk): Command[] {
  return KEYED.filter(([action]) => ACTIONS[action].may(desk)).map(([action, group]) =>
    command(group, `keys.${action}`, () => ACTIONS[action].run(desk), {
      keys: SHORTCUTS.find((shortcut) => shortcut.action === action)?.keys ?? [],
    }),
  );
}

function ofConversation(desk: Desk, room: Room): Command[] {
  const row = desk.open?.row;
  if (!row) return [];
  const { actions } = desk;
  const open = row.state !== 'closed';
  const ask = (name: 'transfer' | 'priority' | 'labels' | 'request' | 'erase') => () => {
    actions.asking = { name };
  };
  const may: [boolean, Command][] = [
    [row.state === 'waiting', command('conversation', 'conversation.pick', () => void actions.pick())],
    [
      row.state === 'snoozed' && actions.maySnooze(row),
      command('conversation', 'snooze.wake', () => void actions.wake()),
    ],
    [open, command('conversation', 'conversation.transfer', ask('transfer'))],
    [open, command('conversation', 'palette.priority', ask('priority'))],
    [true, command('conversation', 'palette.labels', ask('labels'))],
    [true, command('conversation', 'palette.context.show', () => room.toggleContext())],
    [true, command('conversation', 'request.make', ask('request'))],
    [
      actions.mayAnswerForPrivacy,
      command('conversation', 'palette.export', () => download(api.exportOf(row.contact.id, language()))),
    ],
    [actions.mayAnswerForPrivacy, command('conversation', 'rights.erase', ask('erase'))],
  ];
  return may.filter(([now]) => now).map(([, one]) => one);
}

/** A download, as its link would begin it. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}

function places(desk: Desk): Command[] {
  const to = (group: Group, key: TextKey, route: Route) => command(group, key as Plain, () => go(route));
  return [
    ...VIEWS.map((view) => to('go', `view.${view}.title`, inbox(view))),
    ...pagesFor(desk.me.agent.roles).map((page) => to('settings', page.label, settings(page.id))),
    ...(desk.actions.mayAnswerForPrivacy
      ? DESK_PAGES.filter((page) => !page.unlisted).map((page) => to('privacy', page.label, privacy(page.id)))
      : []),
  ];
}

function self(): Command[] {
  const now = session.me?.agent.availability;
  return [
    ...(['available', 'busy', 'away'] as const)
      .filter((one) => one !== now)
      .map((one) => command('self', `palette.${one}`, () => void session.setAvailability(one))),
    command('self', 'signOut', () => void session.signOut()),
  ];
}

/** Those that the lists have loaded. */
function conversations(desk: Desk): Command[] {
  const rows = new Map<string, [Row, View]>();
  for (const view of VIEWS)
    for (const row of desk.lists.views[view].rows) if (!rows.has(row.id)) rows.set(row.id, [row, view]);
  return [...rows.values()].slice(0, MOST).map(([row, view]) => ({
    id: row.id,
    group: 'conversations',
    text: who(row.contact),
    also: row.preview ? [row.preview] : [],
    run: () => go(inbox(view, row.id)),
  }));
}

function canned(desk: Desk): Command[] {
  const { composer } = desk;
  if (!composer) return [];
  const mine = desk.open?.row?.agent?.id === desk.me.agent.id && desk.open.row.state === 'active';
  if (!mine) return [];
  return desk.canned.all.slice(0, MOST).map((reply: CannedReply) => ({
    id: reply.id,
    group: 'canned',
    text: reply.title,
    also: [reply.shortcut],
    run: () => composer.put(reply),
  }));
}
