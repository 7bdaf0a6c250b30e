/** The small window's page: shows the text it was opened with, as text. */
const asked = new URLSearchParams(location.hash.slice(1));
document.documentElement.lang = asked.get("lang") ?? "th";
document.getElementById("text")!.textContent = asked.get("text") ?? "";
