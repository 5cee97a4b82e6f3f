import { describeWrites } from './attack-writes';
import { journeyWrites } from './journey-writes';

describeWrites(journeyWrites);
