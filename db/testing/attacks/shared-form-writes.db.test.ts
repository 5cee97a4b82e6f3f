import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { sharedFormWrites } from './shared-form-writes';

ownDataFolder();
describeWrites(sharedFormWrites);
