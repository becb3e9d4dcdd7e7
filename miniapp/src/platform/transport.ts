/** How requests leave the phone: Taro.request, which WeChat limits to GET, POST, PUT and DELETE. */
import type { ApiRequest, ApiResponse } from '@huifa/shared/api/client';
import Taro from '@tarojs/taro';
import { endSession, sessionToken } from './session';

/** No answer came: no network, or the server did not answer in time. Nobody knows whether the request arrived. */
export class NoAnswer extends Error {}

/** The h5 build always asks the server it came from. */
const BASE = process.env.TARO_ENV === 'h5' ? '/api/v1' : process.env.TARO_APP_API_BASE;
/** The whole address of a path below the API, for what does not go through the client. */
export function apiAddress(path: string): string {
  return `${BASE}${path}`;
}

/** The same, as another program must be told it. */
export function feedAddress(path: string): string {
  return process.env.TARO_ENV === 'h5' ? `${location.origin}${BASE}${path}` : `${BASE}${path}`;
}

const LONGEST_WAIT_MS = 15_000;
const SIGN_IN_NEEDED = 401;

/** Where a film or a cover is fetched from: `/films/…` below the API. */
export function addressOf(path: string): string {
  return `${BASE}${path}`;
}

export async function transport({ method, path, body, once }: ApiRequest): Promise<ApiResponse> {
  const token = sessionToken();
  const response = await Taro.request<unknown>({
    url: `${BASE}${path}`,
    method,
    header: { ...(token && { authorization: `Bearer ${token}` }), ...(once && { 'idempotency-key': once }) },
    timeout: LONGEST_WAIT_MS,
    ...(body !== undefined && { data: body }),
  }).catch(() => {
    throw new NoAnswer();
  });
  // The server has ended this session, or it ran out: keeping the token would only repeat the refusal.
  if (response.statusCode === SIGN_IN_NEEDED && token && token === sessionToken()) endSession();
  return { status: response.statusCode, body: response.data };
}
