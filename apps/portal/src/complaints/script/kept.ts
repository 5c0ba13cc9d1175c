import { type Draft, emptyAnswers, FIELDS, KEPT, tidy } from '../draft.js';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** What never leaves this browser unsealed. It lives in memory alone, and ends with the page. */
const words = new Map<string, string>();
let chosen: readonly File[] = [];

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
const isHidden = (control: Control): boolean => control instanceof HTMLInputElement && control.type === 'hidden';
const marked = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-kept]')];
const nameOf = (element: HTMLElement): string => element.dataset['kept'] ?? '';

export const filesIn = (form: HTMLFormElement): File[] => {
  const box = form.querySelector<HTMLInputElement>('input[type=file]');
  return [...(box?.files ?? [])];
};

export const holdsSomething = (): boolean => words.size > 0 || chosen.length > 0;
export const keptFiles = (): readonly File[] => chosen;
export const keptWord = (name: string): string => tidy(words.get(name) ?? '');

export function forget(): void {
  words.clear();
  chosen = [];
}

/** Takes over what was typed or chosen, and what a page from before our script still carries. */
export function remember(form: HTMLFormElement): void {
  for (const element of marked(form))
    if (isControl(element) && !(isHidden(element) && element.value === KEPT)) words.set(nameOf(element), element.value);
  const files = filesIn(form);
  if (files.length > 0) chosen = files;
}

/** Puts back into a new page what was kept from the last. */
export function putBack(root: ParentNode): void {
  for (const element of marked(root)) {
    const word = words.get(nameOf(element));
    if (word === undefined) continue;
    if (!isControl(element)) element.textContent = word;
    else element.value = isHidden(element) ? mark(word) : word;
  }
  const list = root.querySelector('#chosen');
  if (!(list instanceof HTMLElement) || chosen.length === 0) return;
  list.hidden = false;
  list.replaceChildren(...chosen.map(({ name }) => Object.assign(document.createElement('li'), { textContent: name })));
  root.querySelector('#files-lost')?.remove();
}

const mark = (word: string): string => (word.trim() === '' ? '' : KEPT);

/** The form as it may be sent: marks in the place of what is kept, and no file. */
export function sendable(form: HTMLFormElement, button: HTMLButtonElement | null): FormData {
  const data = new FormData(form);
  data.delete('files');
  for (const [name, word] of words) if (data.has(name)) data.set(name, mark(word));
  if (button?.name) data.set(button.name, button.value);
  return data;
}

/** All answers, those kept and those that travel. */
export function answersOf(data: FormData): Draft['answers'] {
  const answers = emptyAnswers();
  for (const field of FIELDS) {
    const there = data.getAll(field).map(String).join(' ');
    answers[field] = words.has(field) ? keptWord(field) : tidy(there);
  }
  return answers;
}
