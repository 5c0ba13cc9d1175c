/** What other features may use of imports. */
export { importDemoLists } from './demo-lists.js';
export { ImportCommands } from './import.commands.js';
