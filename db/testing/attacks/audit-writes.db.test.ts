import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { auditWrites } from './audit-writes';

ownDataFolder();
describeWrites(auditWrites);
