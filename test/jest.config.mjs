import server from '../server/jest.config.mjs';

/** Tests across workspaces read the server's sources as the server's own tests do. */
export default { ...server, testMatch: ['<rootDir>/**/*.test.ts'], testTimeout: 600_000, maxWorkers: 1 };
