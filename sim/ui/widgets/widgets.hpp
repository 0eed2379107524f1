#pragma once
// All pieces a screen is made of.
#include "ui/icons.hpp"
#include "ui/layout.hpp"
#include "ui/plot.hpp"
#include "ui/portrait.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/feedback.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/navigation.hpp"
#include "ui/widgets/surface.hpp"
