declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'h5';
    readonly TARO_APP_API_BASE: string;
    readonly TARO_APP_STATION_PHONE: string;
  }
}
