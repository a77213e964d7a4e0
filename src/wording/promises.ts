/** Promises with numbers, as all pages print them. */

export const promiseWords = {
  sought: "（争取）",
  half: "半",
  /** Numbers too long to read. */
  hundredMillions: (number: number) => `${number}亿`,
  tenThousands: (number: number) => `${number}万`,
  atMost: (amount: string) => `${amount}以内`,
  atLeast: (amount: string) => `${amount}以上`,
  daily: (amount: string) => `每天${amount}`,
};

/** The ticks of an axis of times. */
export const timeTicks = {
  halfHour: "30分钟",
  twoHours: "2小时",
  eightHours: "8小时",
  day: "1天",
  week: "7天",
  month: "30天",
  year: "1年",
};
