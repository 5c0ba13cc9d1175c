import { ApiKeyCreate } from './ApiKeyCreate.js';
import { ApiKeyList } from './ApiKeyList.js';
import { ApiKeyShow } from './ApiKeyShow.js';

export const apiKeys = { name: 'api-keys', list: ApiKeyList, show: ApiKeyShow, create: ApiKeyCreate };
