declare module 'jstat' {
  interface JStat {
    studentt: { inv(probability: number, degreesOfFreedom: number): number };
    normal: { inv(probability: number, mean: number, standardDeviation: number): number };
  }
  const jStat: JStat;
  export default jStat;
}
