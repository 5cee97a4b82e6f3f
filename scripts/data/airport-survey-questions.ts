/** What a question stands for: a touchpoint, the whole, the whole of one aspect, or the likelihood to recommend. */
export type AirportQuestionMeasure = 'touchpoint' | 'overall' | 'summary' | 'recommendation';

export const airportSurveyYears = [2013, 2014, 2015, 2016, 2017] as const;
export type AirportSurveyYear = (typeof airportSurveyYears)[number];

export interface AirportQuestion {
  key: string;
  /** The item's wording in the code lists, told as one name through the years. */
  name: string;
  measure: AirportQuestionMeasure;
  /** Column of 2013, and of the years from 2014 on, which kept theirs; null where a year did not ask. */
  columns: Record<AirportSurveyYear, string | null>;
}

function question(
  key: string,
  name: string,
  column2013: string,
  column: string,
  measure: AirportQuestionMeasure = 'touchpoint',
): AirportQuestion {
  const columns = { 2013: column2013, 2014: column, 2015: column, 2016: column, 2017: column };
  return { key, name, measure, columns };
}

/**
 * The rated items of the code lists. Left out: the rating of the pre-check line, which was not asked in 2013 and compares
 * two lines ("much better … much worse than the regular one") instead of scoring one.
 */
export const airportSurveyQuestions: readonly AirportQuestion[] = [
  question('artwork', 'Artwork and exhibitions', 'Q7A_ART', 'Q7ART'),
  question('restaurants', 'Restaurants', 'Q7B_FOOD', 'Q7FOOD'),
  question('shops', 'Retail shops and concessions', 'Q7C_SHOPS', 'Q7STORE'),
  question('signs', 'Signs and directions inside the airport', 'Q7D_SIGNS', 'Q7SIGN'),
  question('walkways', 'Escalators, elevators and moving walkways', 'Q7E_WALK', 'Q7WALKWAYS'),
  question('screens', 'Information on screens and monitors', 'Q7F_SCREENS', 'Q7SCREENS'),
  question('information-arrivals', 'Information booths near baggage claim', 'Q7G_INFOARR', 'Q7INFODOWN'),
  question('information-departures', 'Information booths in the departure area', 'Q7H_INFODEP', 'Q7INFOUP'),
  question('wifi', 'Free Wi-Fi', 'Q7I_WIFI', 'Q7WIFI'),
  question('road-signs', 'Signs and directions on the airport roadways', 'Q7J_ROAD', 'Q7ROADS'),
  question('parking', 'Airport parking facilities', 'Q7K_PARK', 'Q7PARK'),
  question('air-train', 'AirTrain', 'Q7L_AIRTRAIN', 'Q7AIRTRAIN'),
  question('parking-shuttle', 'Long-term parking shuttle', 'Q7M_LTPARK', 'Q7LTPARKING'),
  question('rental-cars', 'Rental car centre', 'Q7N_RENTAL', 'Q7RENTAL'),
  question('clean-boarding-areas', 'Cleanliness of the boarding areas', 'Q9A_CLNBOARD', 'Q9BOARDING'),
  question('clean-air-train', 'Cleanliness of AirTrain', 'Q9B_CLNAIRTRAIN', 'Q9AIRTRAIN'),
  question('clean-rental-cars', 'Cleanliness of the rental car centre', 'Q9C_CLNRENT', 'Q9RENTAL'),
  question('clean-restaurants', 'Cleanliness of the restaurants', 'Q9D_CLNFOOD', 'Q9FOOD'),
  question('clean-restrooms', 'Cleanliness of the restrooms', 'Q9E_CLNBATH', 'Q9RESTROOM'),
  question('safety', 'Feeling safe at the airport', 'Q10SAFE', 'Q10SAFE'),
  question('getting-there', 'Getting to the airport', 'Q13_RATEGETTO', 'Q13GETRATE'),
  question('finding-the-way', 'Finding the way around the airport', 'Q14A_FIND', 'Q14FIND'),
  question('security', 'Passing through security and screening', 'Q14B_SECURITY', 'Q14PASSTHRU'),
  question('airport-as-a-whole', 'The airport as a whole', 'Q7O_WHOLE', 'Q7ALL', 'overall'),
  question('clean-overall', 'Overall cleanliness', 'Q9F_CLNWHOLE', 'Q9ALL', 'summary'),
  {
    key: 'recommendation',
    name: 'Likelihood to recommend the airport',
    measure: 'recommendation',
    columns: { 2013: null, 2014: null, 2015: null, 2016: null, 2017: 'NETPRO' },
  },
];
