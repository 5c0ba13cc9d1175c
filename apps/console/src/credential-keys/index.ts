import { CredentialKeyList } from './CredentialKeyList.js';
import { CredentialKeyShow } from './CredentialKeyShow.js';

export const credentialKeys = { name: 'credential-keys', list: CredentialKeyList, show: CredentialKeyShow };
