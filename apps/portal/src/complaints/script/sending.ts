/** A form that was submitted, and by which button. */
export interface Sent {
  readonly form: HTMLFormElement;
  readonly button: HTMLButtonElement | null;
}

/** Browsers that do not say which button submits a form say at least which one was clicked. */
let clicked: HTMLButtonElement | null = null;

export function watchClicks(): void {
  document.addEventListener('click', ({ target }) => {
    clicked = target instanceof Element ? target.closest('button') : null;
  });
}

/** What was submitted, where it is the form of the journey. */
export function sentBy({ target, submitter = clicked }: SubmitEvent): Sent | undefined {
  if (!(target instanceof HTMLFormElement) || target.id !== 'form') return undefined;
  return { form: target, button: submitter instanceof HTMLButtonElement ? submitter : null };
}

/** While something is under way, nothing is pressed twice. */
export function setBusy(busy: boolean): void {
  for (const button of document.querySelectorAll('button')) button.disabled = busy;
}

/** Sends a form as the browser itself would. */
export function leaveFor({ form, button }: Sent): void {
  document.getElementById('pressed')?.remove();
  if (button?.name) {
    const pressed = document.createElement('input');
    Object.assign(pressed, { type: 'hidden', id: 'pressed', name: button.name, value: button.value });
    form.append(pressed);
  }
  form.action = button?.getAttribute('formaction') ?? form.action;
  form.submit();
}
