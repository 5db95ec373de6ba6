/** A tenth of a degree north and south, a fifth east and west: about ten kilometres, in Norway. */
const NORTH = 10;
const EAST = 5;
const WAIT = 20_000;

export interface Place {
  latitude: number;
  longitude: number;
}

/** The middle of the area that a place lies in. The server rounds once more; what is finer never leaves the browser. */
export function rounded({ latitude, longitude }: Place): Place {
  return { latitude: Math.round(latitude * NORTH) / NORTH, longitude: Math.round(longitude * EAST) / EAST };
}

/** Asks the browser, which asks the person. */
export function roughly(): Promise<Place> {
  return new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(rounded(coords)), reject, {
      timeout: WAIT,
    }),
  );
}
