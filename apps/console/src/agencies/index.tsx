import { Route } from 'react-router-dom';
import { AgencyCompare } from './AgencyCompare.js';
import { AgencyCreate } from './AgencyCreate.js';
import { AgencyList } from './AgencyList.js';
import { AgencyShow } from './AgencyShow.js';

export const agencies = {
  name: 'agencies',
  list: AgencyList,
  show: AgencyShow,
  create: AgencyCreate,
  children: <Route path=":id/compare" element={<AgencyCompare />} />,
};
