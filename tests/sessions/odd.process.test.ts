import { holdSessions } from './held.ts';

holdSessions(1);
