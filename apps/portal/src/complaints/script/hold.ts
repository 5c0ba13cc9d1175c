import { leaveFor, type Sent, sentBy, setBusy, watchClicks } from './sending.js';

declare global {
  interface Window {
    /** Ends the holding back, and hands over what was pressed meanwhile. */
    handOver?: (send: (sent: Sent) => void) => void;
  }
}

/**
 * Stands in the page before its form: on a slow line a button can be pressed before the script that seals is there, and
 * what was typed would be sent as it is. So a press waits for that script, or for the news that it will not come.
 */
let held: Sent | undefined;

function hold(event: SubmitEvent): void {
  const sent = sentBy(event);
  if (sent === undefined) return;
  event.preventDefault();
  held = sent;
  setBusy(true);
}

function handOver(send: (sent: Sent) => void): void {
  document.removeEventListener('submit', hold);
  setBusy(false);
  if (held) send(held);
  held = undefined;
}

watchClicks();
document.addEventListener('submit', hold);
document.addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && handOver(leaveFor), true);
window.handOver = handOver;
