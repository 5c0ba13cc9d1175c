import { AuditEntryList } from './AuditEntryList.js';
import { AuditEntryShow } from './AuditEntryShow.js';

export const auditEntries = { name: 'audit-entries', list: AuditEntryList, show: AuditEntryShow };
