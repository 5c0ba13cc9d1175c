import { Route } from 'react-router-dom';
import { CounterPage } from './CounterPage.js';
import { OwnLicenceList } from './OwnLicenceList.js';
import { OwnLicenceShow } from './OwnLicenceShow.js';

export const ownLicences = {
  name: 'my-agency/licences',
  list: OwnLicenceList,
  show: OwnLicenceShow,
  children: <Route path=":id/counter" element={<CounterPage />} />,
};
