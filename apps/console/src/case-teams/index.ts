import { CaseTeamCreate } from './CaseTeamCreate.js';
import { CaseTeamList } from './CaseTeamList.js';
import { CaseTeamShow } from './CaseTeamShow.js';

export const caseTeams = { name: 'case-teams', list: CaseTeamList, show: CaseTeamShow, create: CaseTeamCreate };
