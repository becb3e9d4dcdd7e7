import { multipart, PICTURE } from '../world/files.js';
import { type Cast, TOPIC_OF } from './cast.js';
import type { RouteRow } from './route-row.js';

const sent = multipart('欠条.png', PICTURE);
/** A matter that goes on: what is handed in or taken back changes it. */
const open = ({ maker }: Cast) => maker.offered(TOPIC_OF.a);

/** Files of a matter: the resident's, and the lawyer's once he has searched for conflicts. */
export const FILE_ROUTES: readonly RouteRow[] = [
  { route: 'GET /matters/:id/files', action: 'file.read', subject: 'matter', onceOpened: true },
  { route: 'GET /matters/:id/files/:fileId', action: 'file.read', subject: 'matter', onceOpened: true },
  {
    route: 'POST /matters/:id/files',
    action: 'file.write',
    subject: 'matter',
    notAlways: true,
    file: sent.type,
    body: () => sent.body,
    fresh: open,
  },
  {
    route: 'DELETE /matters/:id/files/:fileId',
    action: 'file.write',
    subject: 'matter',
    notAlways: true,
    fresh: open,
  },
];
