# propartif_imgui: Dear ImGui as Debian packages it. imgui.pc leaves out the back-ends' folder and FreeType,
# which must stand after -limgui on the link line.
pkg_check_modules(IMGUI REQUIRED imgui>=1.86)
add_library(propartif_imgui INTERFACE)
foreach(folder IN LISTS IMGUI_INCLUDE_DIRS)
  target_include_directories(propartif_imgui SYSTEM INTERFACE ${folder} ${folder}/backends)
endforeach()
target_link_libraries(propartif_imgui INTERFACE ${IMGUI_LINK_LIBRARIES} stb Freetype::Freetype glfw OpenGL::GL ${CMAKE_DL_LIBS})
