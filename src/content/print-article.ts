/** Pictures that have not come by then are left to the browser, in milliseconds. */
const PATIENCE = 4_000;

/** Prints the page once the article's pictures are there: those that were not in sight yet are fetched only when they are. */
export async function printArticle(article: Element): Promise<void> {
  const waiting = [...article.querySelectorAll("img")].filter(({ complete, classList }) => !complete && !classList.contains("missing"));
  const arrived = waiting.map((image) => new Promise<void>((resolve) => {
    for (const type of ["load", "error"]) image.addEventListener(type, () => resolve(), { once: true });
    image.loading = "eager";
  }));
  await Promise.race([Promise.all(arrived), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  print();
}
