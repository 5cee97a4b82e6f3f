import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { describeWrites } from './attack-writes';
import { calibrationWrites } from './calibration-writes';

ownDataFolder();
describeWrites(calibrationWrites);
