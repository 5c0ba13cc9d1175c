import type { ReactElement } from 'react';
import type { ListRecord } from '@amparo/verification';
import type { Words } from '../pages/words.js';

/** In the reader's language where the list has a name in it, else in English, marked as such. */
export function ListName({ words, list }: { readonly words: Words; readonly list: ListRecord }): ReactElement {
  const name = list.names[words.language];
  if (name !== undefined) return <bdi>{name}</bdi>;
  return <bdi lang="en">{list.names['en'] ?? list.id}</bdi>;
}

/** For titles, which hold text only. */
export const listName = ({ language }: Words, { names, id }: ListRecord): string =>
  names[language] ?? names['en'] ?? id;
