/** Which rows of a long list are drawn: those in view and a few around them. */
export interface Window {
  from: number;
  to: number;
}

/** Rows drawn above and below what is in view, so that a fast scroll does not show holes. */
const AROUND = 8;

export function windowOf(scrollTop: number, height: number, rowHeight: number, count: number): Window {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight);
  const visible = Math.ceil(height / rowHeight) + 1;
  const from = Math.max(0, Math.min(first, count - visible) - AROUND);
  return { from, to: Math.min(count, first + visible + AROUND) };
}

/** Where to scroll so that a row is wholly in view; null when it is. */
export function reveal(at: number, scrollTop: number, height: number, rowHeight: number): number | null {
  const top = at * rowHeight;
  if (top < scrollTop) return top;
  return top + rowHeight > scrollTop + height ? top + rowHeight - height : null;
}
