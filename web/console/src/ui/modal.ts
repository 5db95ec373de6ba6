/**
 * Shows a dialog above all else; what is answered hides it. A dialog that goes from the page gives the focus to nobody, so it
 * is given back here to what had it, unless something else has taken it; where that has gone too, to what the page is about.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  return () => {
    dialog.close();
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || !(before instanceof HTMLElement)) return;
    if (before.isConnected) before.focus();
    else document.getElementById('conversation')?.focus();
  };
}
