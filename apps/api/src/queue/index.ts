export { QueueItem } from './queue.responses.js';
