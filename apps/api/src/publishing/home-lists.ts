import { LANGUAGES, translate } from '@amparo/messages';
import { SANCTION_LISTS, type SanctionList } from '@amparo/sanctions';
import { refuseList } from './list.refusals.js';

export const HOME_LISTS = SANCTION_LISTS;

export function homeList(code: string): SanctionList {
  return HOME_LISTS.find((list) => list === code) ?? refuseList('list.missing');
}

/** The list's name in every language that the portal speaks. */
export const namesOf = (list: SanctionList): Readonly<Record<string, string>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, translate(language, 'portal', `list.${list}`)]));
