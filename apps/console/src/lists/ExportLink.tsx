import { useListContext } from 'react-admin';
import { questionText } from '../data/list-query.js';
import { FileLinks } from './FileLinks.js';

/** Every row of the list as it is now searched, filtered and ordered, in a file that the server writes. */
export function ExportLink() {
  const { resource, sort, filterValues } = useListContext();
  return <FileLinks list={resource} question={questionText({ sort, filter: filterValues })} />;
}
