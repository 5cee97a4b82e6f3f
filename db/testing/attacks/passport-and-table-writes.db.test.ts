import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { passportAndTableWrites } from './passport-and-table-writes';

ownDataFolder();
describeWrites(passportAndTableWrites);
