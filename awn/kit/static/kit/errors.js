// After a form came back with errors, the keyboard and the voice begin at what is wrong.
document.getElementById("errors")?.focus();
