import type { Me } from '@samtale/shared';
import { call } from '../../api/client.ts';

const PATH = '/api/console/profile';

export const profile = () => call<{ email: string }>('GET', PATH);
export const saveProfile = (own: { name: string; language: string }) => call<Me>('PUT', PATH, own);
