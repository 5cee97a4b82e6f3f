import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { auditSyncWrites } from './audit-sync-writes';

ownDataFolder();
describeWrites(auditSyncWrites);
