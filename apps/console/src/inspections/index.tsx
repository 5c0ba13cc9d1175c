import { Route } from 'react-router-dom';
import { ChecklistPage } from './ChecklistPage.js';
import { InspectionCreate } from './InspectionCreate.js';
import { InspectionList } from './InspectionList.js';
import { InspectionShow } from './InspectionShow.js';

export const inspections = {
  name: 'inspections',
  list: InspectionList,
  show: InspectionShow,
  create: InspectionCreate,
  children: <Route path=":id/checklist" element={<ChecklistPage />} />,
};
