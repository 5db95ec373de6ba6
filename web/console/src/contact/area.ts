/** Norwegian towns, in degrees north and east: enough to say near which of them an area of ten kilometres lies. */
const TOWNS: readonly [string, number, number][] = [
  ['Oslo', 59.91, 10.75],
  ['Bergen', 60.39, 5.32],
  ['Trondheim', 63.43, 10.4],
  ['Stavanger', 58.97, 5.73],
  ['Drammen', 59.74, 10.2],
  ['Fredrikstad', 59.22, 10.93],
  ['Kristiansand', 58.15, 8.0],
  ['Tromsø', 69.65, 18.96],
  ['Skien', 59.21, 9.61],
  ['Ålesund', 62.47, 6.15],
  ['Tønsberg', 59.27, 10.41],
  ['Haugesund', 59.41, 5.27],
  ['Bodø', 67.28, 14.4],
  ['Hamar', 60.79, 11.07],
  ['Lillehammer', 61.12, 10.47],
  ['Gjøvik', 60.8, 10.69],
  ['Molde', 62.74, 7.16],
  ['Kristiansund', 63.11, 7.73],
  ['Mo i Rana', 66.31, 14.14],
  ['Narvik', 68.44, 17.43],
  ['Harstad', 68.8, 16.54],
  ['Alta', 69.97, 23.27],
  ['Hammerfest', 70.66, 23.68],
  ['Kirkenes', 69.73, 30.05],
  ['Steinkjer', 64.01, 11.5],
  ['Førde', 61.45, 5.86],
  ['Elverum', 60.88, 11.56],
  ['Kongsberg', 59.67, 9.65],
  ['Arendal', 58.46, 8.77],
  ['Halden', 59.13, 11.39],
];
const KILOMETRES_PER_DEGREE = 111;
/** Farther than this, naming the town would mislead. */
const NEAR = 40;

export interface Area {
  north: number;
  east: number;
  /** The nearest town, if one is near. */
  town: string | null;
}

/** Reads an area as the server writes it: two numbers, degrees north and east. */
export function areaOf(text: string): Area | null {
  const [north, east] = text.split(' ').map(Number);
  if (!Number.isFinite(north) || !Number.isFinite(east)) return null;
  const at = { north: north as number, east: east as number };
  const [nearest] = TOWNS.map(([name, ...place]) => ({ name, far: kilometres(at, place) })).sort(
    (one, other) => one.far - other.far,
  );
  return { ...at, town: nearest && nearest.far <= NEAR ? nearest.name : null };
}

function kilometres(from: { north: number; east: number }, [north, east]: [number, number]): number {
  const narrowed = Math.cos((from.north * Math.PI) / 180);
  return Math.hypot(from.north - north, (from.east - east) * narrowed) * KILOMETRES_PER_DEGREE;
}
