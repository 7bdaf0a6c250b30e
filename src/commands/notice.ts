/** The small window's page: shows the text it was opened with, as text. */
const said = new URLSearchParams(location.hash.slice(1));
document.documentElement.lang = said.get("lang") ?? "th";
document.getElementById("text")!.textContent = said.get("text") ?? "";
