// What every file that includes libqpdf says before it does.
#pragma once

// libqpdf asks which of its two pointers we use: the standard one.
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define POINTERHOLDER_TRANSITION 4
