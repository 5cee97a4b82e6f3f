import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { accountWrites } from './account-writes';

ownDataFolder();
describeWrites(accountWrites);
